// A soft tone and a short buzz when a phase begins. Both are off, and nothing of the kind is touched, until asked for.
const TONES = { ready: 440, work: 660, change: 440, rest: 440, end: 330, place: 330 }; // hertz
const LOUD = 0.15;
const SECONDS = 0.5;

export const canSound = "AudioContext" in window;
export const canVibrate = "vibrate" in navigator;

export class Signals {
  sound = false;
  vibration = false;
  #audio;

  // Turned on, each gives a sample, so that a reader knows what will come.
  toggleSound() {
    this.sound = !this.sound;
    if (this.sound) this.#play(TONES.work);
    return this.sound;
  }

  toggleVibration() {
    this.vibration = !this.vibration;
    if (this.vibration) this.#buzz();
    return this.vibration;
  }

  give(kind) {
    if (this.sound) this.#play(TONES[kind]);
    if (this.vibration) this.#buzz();
  }

  close() {
    this.#audio?.close();
  }

  #buzz() {
    navigator.vibrate(200);
  }

  #play(pitch) {
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    const start = this.#audio.currentTime;
    const tone = this.#audio.createOscillator();
    const volume = this.#audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUD, start + 0.05);
    volume.gain.linearRampToValueAtTime(0, start + SECONDS);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start(start);
    tone.stop(start + SECONDS);
  }
}

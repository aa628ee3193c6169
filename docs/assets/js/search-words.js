// Makes what a reader types into words of the index: corrects them, drops what says nothing, keeps "can't kneel" apart
// from "kneel". The search index brings the dictionary (its fields) and the lists (config.guide), which are made by the
// same rules: scripts/guide/search/terms.py has them. An index without them is searched as Material does.
const FIELDS = ["leads", "names", "facts"];
const WORD = /[a-z0-9]+/g;

export const wordsOf = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").match(WORD) ?? [];

export function stemmer(endings) {
  const ending = new RegExp(endings);
  return (word) => {
    for (let least = 3; ; least = 4) {
      const shorter = word.replace(ending, "");
      if (shorter === word || shorter.length < least) return word.replace(/(..)(.)\2$/, "$1$2");
      word = shorter;
    }
  };
}

// Sounds alike: vowels are one, and so are s and z, f and ph, qu and kw, c, k and q.
const sound = (word) =>
  word
    .replace(/ph/g, "f")
    .replace(/qu/g, "kw")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/[ckq]+/g, "k")
    .replace(/[aeiouy]+/g, "a")
    .replace(/(.)\1+/g, "$1");

// How many letters are wrong, missing, too many or swapped; anything above `most` where there are more.
function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most && Math.min(...last) >= most) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length];
}

export class SearchWords {
  #stem; #small; #without; #elsewhere; #said; #not;
  #forms = new Map(); // every stem of the pages, with the words that have it
  #strong = new Set(); // the stems of our fields
  #named = new Set(); // those that lead to a page or name it
  #pairs = new Set(); // two words as one
  #words = new Map(); // the words to correct to, each with its stem and sound
  #guesses = new Map(); // what was typed before, with the words that may be meant: with each key it comes again

  constructor({ config, docs }) {
    const { endings, words, small, without, elsewhere, said, not } = config.guide;
    this.#stem = stemmer(endings);
    [this.#small, this.#without] = [new Set(small), new Set(without)];
    this.#elsewhere = new Set(elsewhere.flatMap((phrase) => [this.#stem(phrase.replaceAll(" ", "")), this.#anyOrder(phrase.split(" "))]));
    this.#said = new Map(Object.entries(said));
    this.#not = not;
    for (const doc of docs) {
      for (const pair of doc.pairs?.split(" ") ?? []) this.#pairs.add(pair);
      for (const field of FIELDS) {
        for (const stem of doc[field]?.split(" ") ?? []) {
          this.#strong.add(stem);
          if (field !== "facts") this.#named.add(stem);
        }
      }
      this.#learn(wordsOf(`${doc.title} ${doc.text} ${doc.intro ?? ""}`.replace(/<[^>]+>/g, " ")));
    }
    this.#learn(words);
    for (const [stem, forms] of this.#forms) {
      if (this.#strong.has(stem)) for (const word of forms) this.#words.set(word, { stem, like: sound(word) });
    }
    for (const [heard, [meant]] of this.#said) this.#words.set(heard, { stem: this.#stem(meant), like: sound(heard) });
  }

  #learn(words) {
    for (const word of words) {
      const stem = this.#stem(word);
      if (!this.#forms.has(stem)) this.#forms.set(stem, new Set());
      this.#forms.get(stem).add(word);
    }
  }

  // The query in Material's syntax; empty if nothing here is about it.
  translate(typed) {
    if (/["+~^*:]/.test(typed)) return typed; // whoever writes this knows the syntax
    const found = this.#read(wordsOf(typed));
    const worth = found.reduce((sum, { worth }) => sum + worth, 0);
    const answered = worth >= found.length / 2 && (found.length === 1 || found.some(({ worth }) => worth > 0.5));
    return answered ? found.flatMap(({ terms }) => terms).join(" ") : "";
  }

  // What each word stands for, and its worth: 1 in our fields, 0.75 guessed, half in a text only, 0 unknown, -1 what we do not cover.
  #read(typed) {
    const found = [];
    let negated = false;
    const words = this.#heard(typed);
    const telling = words.some((word) => this.#tells(word));
    const meant = words.map((word) => (this.#tells(word) ? this.#spelt(word) : word));
    words.forEach((word, at) => {
      const pair = at + 1 < words.length && this.#stem(meant[at] + meant[at + 1]);
      if (at + 1 < words.length && this.#areElsewhere(word, words[at + 1])) found.push({ worth: -2, terms: [] });
      const named = this.#pairs.has(pair) || (at > 0 && this.#pairs.has(this.#stem(meant[at - 1] + meant[at])));
      if (this.#pairs.has(pair)) found.push({ worth: 1, terms: [`${pair}^3`] });
      if (telling && this.#without.has(word)) negated = true;
      else if (!telling || this.#tells(word)) {
        const apart = negated && this.#not + this.#stem(word);
        if (this.#strong.has(apart)) found.push({ worth: 1, terms: [`${apart}^5`] });
        else if (!named || !this.#elsewhere.has(this.#stem(word))) found.push(this.#word(word, at === words.length - 1));
        negated = false;
      }
    });
    return found;
  }

  // Words only heard, such as "so az", become the word that is meant.
  #heard(typed) {
    const words = [];
    for (let at = 0; at < typed.length; at++) {
      const width = [4, 3, 2, 1].find((width) => at + width <= typed.length && this.#said.has(typed.slice(at, at + width).join("")));
      words.push(...(width ? this.#said.get(typed.slice(at, at + width).join("")) : [typed[at]]));
      at += (width ?? 1) - 1;
    }
    return words;
  }

  // "Head ache" is one word, and "sprained ankles" are what an "ankle sprain" is.
  #areElsewhere(word, next) {
    return [this.#stem(word + next), this.#anyOrder([word, next])].some((both) => this.#elsewhere.has(both));
  }

  #anyOrder(words) {
    return words.map(this.#stem).sort().join(" ");
  }

  #tells(word) {
    return !this.#small.has(word) && !this.#without.has(word);
  }

  #word(word, last) {
    const stem = this.#stem(word);
    if (this.#elsewhere.has(stem)) return { worth: -1, terms: [] };
    if (this.#pairs.has(stem)) return { worth: 1, terms: [`${stem}^5`] };
    if (this.#strong.has(stem)) return { worth: this.#named.has(stem) ? 1 : 0.75, terms: this.#terms(stem, 5) };
    if (this.#forms.has(stem)) return { worth: 0.5, terms: this.#terms(stem, 2) };
    if (word.length >= (last ? 2 : 4)) {
      const begun = [...this.#strong.keys()].some((other) => other.startsWith(word));
      if (begun) return { worth: 1, terms: [`${word}*^3`] };
    }
    const meant = this.#meant(word).map((other) => this.#words.get(other).stem);
    const boost = meant.length > 1 ? 3 : 5;
    return meant.length ? { worth: 0.75, terms: meant.flatMap((other) => this.#terms(other, boost)) } : { worth: 0, terms: [word] };
  }

  // The word as the guide writes it, where there is no doubt.
  #spelt(word) {
    if (this.#forms.has(this.#stem(word))) return word;
    const meant = this.#meant(word);
    return meant.length === 1 ? meant[0] : word;
  }

  #terms(stem, boost) {
    return [`${stem}^${boost}`, ...[...(this.#forms.get(stem) ?? [])].filter((form) => form !== stem).map((form) => `${form}^1`)];
  }

  #meant(word) {
    if (!this.#guesses.has(word)) this.#guesses.set(word, this.#nearest(word));
    return this.#guesses.get(word);
  }

  // The nearest words of our fields, by letters or by sound; a long word may be further off. One word for each stem, at most three.
  #nearest(word) {
    const heard = sound(word);
    let [near, best] = [word.length < 4 ? 0 : word.length < 8 ? 1.25 : word.length < 11 ? 2.25 : 3, new Map()];
    for (const [other, { stem, like }] of this.#words) {
      const begin = other[0] === word[0] ? 0 : 0.25;
      const wrong = edits(word, other, 3);
      if (wrong > 3) continue;
      const far = Math.min(wrong, edits(heard, like, near) + 0.5) + begin;
      if (far < near) [near, best] = [far, new Map()];
      if (far === near && !best.has(stem)) best.set(stem, other);
    }
    const one = word.replace(/s$/, "");
    return best.size || one === word ? [...best.values()].slice(0, 3) : this.#meant(one);
  }
}

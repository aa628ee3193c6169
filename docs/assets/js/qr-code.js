// <qr-code href="../../e/1/" label="QR code that opens the low lunge"></qr-code>
// Draws a QR code of the address that href means where the page is served; follows when href or label change.
// What draws it is fetched when a code comes into view or the reader first does something here, so that a later print
// has its codes and a first visit does not pay for them. From then on every code is drawn, also one not in view.
const MARGIN = 4; // modules of white that a scanner needs around the code
const SVG = "http://www.w3.org/2000/svg";
const FIRST_DEEDS = ["pointerdown", "pointermove", "keydown", "scroll", "beforeprint"];

let loading;
let again = "";

// The library, fetched once. After a failure the next try asks at another address: many a browser remembers the failure.
export const library = () =>
  (loading ??= import(`../vendor/uqr/uqr.js${again}`).catch((error) => {
    loading = undefined;
    again += "?";
    throw error;
  }));

const drawn = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

// An SVG of the code, black on white. Error correction M: a code with a crease in the paper can still be read.
const codeOf = async (address, label) => {
  const { encode } = await library();
  const { data, size } = encode(address, { ecc: "M", border: MARGIN });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  const drawing = drawn("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label });
  drawing.append(
    drawn("rect", { width: size, height: size, fill: "#fff" }),
    drawn("path", { d: rows, fill: "#000", "shape-rendering": "crispEdges" }),
  );
  return drawing;
};

class QrCode extends HTMLElement {
  static observedAttributes = ["href", "label"];
  #asked = false;
  #wanted = "";
  #done;

  connectedCallback() {
    inView.observe(this);
    if (loading) this.draw();
  }

  disconnectedCallback() {
    inView.unobserve(this);
  }

  attributeChangedCallback() {
    if (this.#asked) this.draw();
  }

  // Fulfilled when the code is there, or a sentence in its place; never rejected.
  draw() {
    this.#asked = true;
    const [href, label] = [this.getAttribute("href"), this.getAttribute("label") ?? "QR code"];
    const wanted = `${href} ${label}`;
    if (href !== null && this.#wanted !== wanted) {
      this.#wanted = wanted;
      this.#done = this.#show(new URL(href, document.baseURI).href, label, wanted);
    }
    return this.#done;
  }

  async #show(address, label, wanted) {
    const failed = (error) =>
      error instanceof RangeError
        ? "This address is too long for a QR code. Use the link."
        : "The QR code could not be loaded. Use the address.";
    const shown = await codeOf(address, label).catch(failed);
    if (this.#wanted !== wanted) return; // it changed on the way
    this.replaceChildren(shown);
    if (typeof shown === "string") this.#wanted = ""; // the next try draws again
  }
}

const drawAll = () => document.querySelectorAll("qr-code").forEach((code) => code.draw());

const inView = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) drawAll();
});

for (const deed of FIRST_DEEDS) addEventListener(deed, drawAll, { once: true, passive: true });

customElements.define("qr-code", QrCode);

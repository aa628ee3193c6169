// <share-link href="../../e/1/"><button type="button">Share</button></share-link>
// Opens the system's own way to share; where there is none it copies the address, as copy-address.js does.
import { CopyAddress } from "./copy-address.js";

class ShareLink extends CopyAddress {
  async act() {
    if (!navigator.share) return this.copy();
    try {
      await navigator.share({ title: document.querySelector("h1").textContent, url: this.address });
    } catch (error) {
      if (error.name !== "AbortError") await this.copy(); // the reader closed it: that is an answer
    }
  }
}

customElements.define("share-link", ShareLink);

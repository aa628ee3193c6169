// <carry-sheet hidden><p>Your sheet has <b></b>. <a href="…/my-sheet/">Back to your sheet</a></p></carry-sheet>
// Where a reader comes from a sheet to look for one more exercise, it goes along in the address: to other exercises, back
// to the sheet, and with "Add to my sheet" the exercise joins it. Away, with no more to fetch, where none was brought.
class CarrySheet extends HTMLElement {
  async connectedCallback() {
    if (!location.hash) return;
    const { carry } = await import("./sheet-carrier.js");
    carry(this);
  }
}

customElements.define("carry-sheet", CarrySheet);

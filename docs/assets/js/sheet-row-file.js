// The row of an exercise as it was built, /rows/<id>.html.
export const SITE = new URL("../../", import.meta.url);

const loaded = new Map();

const fetchRow = async (id) => {
  const answer = await fetch(new URL(`rows/${id}.html`, SITE));
  if (!answer.ok) throw new Error(`row ${id}: ${answer.status}`);
  const row = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".sheet-row");
  if (!row) throw new Error(`row ${id}: not a row`);
  return row;
};

// What was built is asked for once; what failed is asked for again.
export const loadRow = (id) => {
  if (!loaded.has(id)) loaded.set(id, fetchRow(id));
  return loaded.get(id).catch((error) => {
    loaded.delete(id);
    throw error;
  });
};

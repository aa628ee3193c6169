// The address of a self-care sheet: what stands after # in /my-sheet/#1;1:30sx3w5;12:10rx2w3;27:15mx1.
// data/sheet.json says the grammar and holds what is read and written; scripts/guide/sheet/__init__.py does the same.
// An item is {id, amount, unit, rounds, days, side}: unit s, r or m; days a week or null; side L, R or "".
// A problem is {kind, count}.
const VERSION = "1";
const ITEM = /^([1-9][0-9]{0,3}):([1-9][0-9]{0,2})([srm]?)x([1-9][0-9]?)(?:w([1-7]))?([lr]?)$/i;
const QUOTED = /%(?:25)*3([ab])/gi;

export const LIMITS = { characters: 20000, items: 12, id: [1, 9999], amount: [1, 999], rounds: [1, 99], days: [1, 7] };
export const PROBLEMS = ["version", "item", "unit", "twice", "many", "long"];

export const readSheet = (fragment) => {
  const whole = fragment.replace(/^#/, "");
  const counts = new Map();
  const note = (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let text = whole.slice(0, LIMITS.characters).replace(QUOTED, (_, letter) => (/a/i.test(letter) ? ":" : ";"));
  if (whole.length > LIMITS.characters) {
    note("long");
    if (text.includes(";")) text = text.slice(0, text.lastIndexOf(";"));
  }
  const [version, ...parts] = text.split(";");
  if (version !== VERSION) return { items: [], problems: text ? [{ kind: "version", count: 1 }] : [] };
  const items = readItems(parts.filter(Boolean), note);
  const problems = PROBLEMS.filter((kind) => counts.has(kind)).map((kind) => ({ kind, count: counts.get(kind) }));
  return { items, problems };
};

export const writeSheet = (items) => (items.length ? [VERSION, ...items.map(written)].join(";") : "");

function readItems(parts, note) {
  const items = [];
  const sides = new Map();
  for (const part of parts) {
    const found = ITEM.exec(part);
    if (!found?.[3]) {
      note(found ? "unit" : "item");
      continue;
    }
    const item = itemOf(found);
    const before = sides.get(item.id) ?? [];
    if (before.length && (!item.side || before.includes("") || before.includes(item.side))) {
      note("twice");
      continue;
    }
    sides.set(item.id, [...before, item.side]);
    if (items.length < LIMITS.items) items.push(item);
    else note("many");
  }
  return items;
}

function itemOf([, id, amount, unit, rounds, days, side]) {
  return {
    id: Number(id),
    amount: Number(amount),
    unit: unit.toLowerCase(),
    rounds: Number(rounds),
    days: days ? Number(days) : null,
    side: side.toUpperCase(),
  };
}

function written({ id, amount, unit, rounds, days, side }) {
  const text = `${id}:${amount}${unit}x${rounds}${days ? `w${days}` : ""}${side}`;
  if (!ITEM.exec(text)?.[3]) throw new RangeError(`${text} is no item of a sheet`);
  return text;
}

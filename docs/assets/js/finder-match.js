// What fits a choice, and why not. scripts/guide/finder.py asks the same of the records.
// A group is {key, match, chosen}; an exercise says its words to each group in its card's data.
const MATCHES = {
  any: (words, chosen) => chosen.some((one) => words.includes(one)),
  all: (words, chosen) => words.every((one) => chosen.includes(one)),
  none: (words, chosen) => !chosen.some((one) => words.includes(one)),
  most: (words, chosen) => words.some((one) => chosen.some((most) => Number(one) <= Number(most))),
};

const wordsOf = (card, group) => card.dataset[group.key].split(" ").filter(Boolean);

const isWish = (group) => group.match !== "none";

export const fits = (card, groups) =>
  groups.every((group) => !group.chosen.length || MATCHES[group.match](wordsOf(card, group), group.chosen));

// The cards that only a reason leaves out, each with the reasons: [[card, [reason]]].
export function leftOut(cards, groups) {
  const wishes = groups.filter(isWish);
  const reasons = groups.filter((group) => !isWish(group) && group.chosen.length);
  return cards
    .map((card) => [
      card,
      fits(card, wishes)
        ? reasons.flatMap((group) => group.chosen.filter((one) => wordsOf(card, group).includes(one)))
        : [],
    ])
    .filter(([, found]) => found.length);
}

// Wishes that can be given up, and how many cards that brings: [{groups, count}], most first. If no single wish helps,
// all of them together. A reason is never given up: it is there for safety.
export function relaxations(cards, groups) {
  const wishes = groups.filter((group) => isWish(group) && group.chosen.length);
  const without = (given) => {
    const kept = groups.filter((group) => !given.includes(group));
    return { groups: given, count: cards.filter((card) => fits(card, kept)).length };
  };
  const single = wishes.map((group) => without([group])).filter(({ count }) => count);
  const helpful = single.length ? single : [without(wishes)].filter(({ count }) => count);
  return helpful.sort((one, other) => other.count - one.count);
}

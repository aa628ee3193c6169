// A number with its word, which is given as it is for many: "2 exercises", "1 exercise", "1 pass", "1 day a week".
export const count = (number, words) => `${number} ${number === 1 ? words.replace(/(ss)es|s\b/, "$1") : words}`;

// An exercise of a sheet as the timer takes it (session-timer.js), read from its row.
import { stepOf } from "./session-words.js";

const LEGS = { R: ["Right leg"], L: ["Left leg"], "": ["Right leg", "Left leg"] };

const texts = (row, name) => [...row.querySelectorAll(`.sheet-row__${name} li`)].map((item) => item.textContent.trim());

const drawingOf = (image) =>
  image && { src: image.src, width: image.width, height: image.height, alt: image.alt };

export const sessionOf = ({ row, item, dose }) => {
  const link = row.querySelector("h2 a");
  return {
    title: link.textContent,
    href: link.href,
    drawing: drawingOf(row.querySelector(".stage img")),
    steps: [...row.querySelectorAll(".sheet-row__steps li")].map(stepOf),
    stop: texts(row, "stop-and-get-help-if"),
    helpHref: row.querySelector(".sheet-row__stop-and-get-help-if a")?.href,
    sides: dose.each || item.side ? LEGS[item.side] : [""],
    amount: item.amount,
    unit: item.unit,
    rounds: item.rounds,
  };
};

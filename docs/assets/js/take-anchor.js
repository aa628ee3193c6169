// On a short address: lead on at once and take along the part after #, which a refresh would lose.
const there = document.getElementById("there");
location.replace(there.href + location.hash);

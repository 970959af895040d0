// Every word the widget says, in one table per language. A page may replace any of them by setting
// window.MatineeWords = { tagline: "…" } before the script runs.

const en = {
  name: "Matinee",
  tagline: "Tell me what you are in the mood for. I\u00a0find films and series that fit, and say why.",
  try: "Try one of these",
  example1: "Something like Breaking Bad but lighter",
  example2: "A film for tonight with my 10-year-old, under two hours",
  example3: "A clever Korean thriller",
  // What is sent for the examples: the bot understands English.
  example1Say: "Something like Breaking Bad but lighter",
  example2Say: "A film for tonight with my 10-year-old, under two hours",
  example3Say: "A clever Korean thriller",
  chat: "Chat with Matinee",
  log: "Conversation",
  open: "Open the chat",
  unread: "{n} new",
  close: "Close the chat",
  newChat: "New chat",
  message: "Your message",
  placeholder: "A title, a mood, a limit …",
  send: "Send",
  left: "{n} characters left",
  me: "You",
  typing: "Matinee is looking",
  offline: "You are offline. What you write is sent as soon as the connection is back.",
  reconnecting: "Connecting again …",
  waiting: "Waiting for the connection",
  failed: "This was not sent.",
  retry: "Try again",
  newest: "Go to the newest message",
  understood: "Understood",
  remove: "Remove: {label}",
  quick: "Suggested replies",
  picks: "Suggestions: {titles}",
  relaxed: "Loosened: {what}",
  film: "Film",
  series: "Series",
  hours: "{h} h {m} min",
  wholeHours: "{h} h",
  minutes: "{m} min",
  episode: "{length} an episode",
  season: "1 season",
  seasons: "{n} seasons",
  age: "{n}+",
  allAges: "all ages",
  link: "Page of {title}",
  up: "Thumbs up",
  never: "Never again",
  seen: "Seen it",
  save: "Save",
  unsave: "Remove from saved",
  more: "More like this",
  why: "Why",
  of: "{action}: {title}",
};

export type Words = typeof en;

const de: Words = {
  name: "Matinee",
  tagline: "Sag mir, wonach dir ist. Ich finde passende Filme und Serien und sage, warum.",
  try: "Zum Beispiel",
  example1: "Etwas wie Breaking Bad, aber leichter",
  example2: "Ein Film für heute Abend mit meiner zehnjährigen Tochter, unter zwei Stunden",
  example3: "Ein kluger Thriller aus Korea",
  example1Say: en.example1Say,
  example2Say: en.example2Say,
  example3Say: en.example3Say,
  chat: "Mit Matinee chatten",
  log: "Gespräch",
  open: "Chat öffnen",
  unread: "{n} neu",
  close: "Chat schließen",
  newChat: "Neuer Chat",
  message: "Deine Nachricht",
  placeholder: "Titel, Stimmung, Wünsche …",
  send: "Senden",
  left: "Noch {n} Zeichen",
  me: "Du",
  typing: "Matinee sucht",
  offline: "Du bist offline. Was du schreibst, wird gesendet, sobald die Verbindung wieder da ist.",
  reconnecting: "Verbinde neu …",
  waiting: "Wartet auf die Verbindung",
  failed: "Das wurde nicht gesendet.",
  retry: "Noch einmal",
  newest: "Zur neuesten Nachricht",
  understood: "Verstanden",
  remove: "Entfernen: {label}",
  quick: "Vorgeschlagene Antworten",
  picks: "Vorschläge: {titles}",
  relaxed: "Gelockert: {what}",
  film: "Film",
  series: "Serie",
  hours: "{h} Std. {m} Min.",
  wholeHours: "{h} Std.",
  minutes: "{m} Min.",
  episode: "{length} je Folge",
  season: "1 Staffel",
  seasons: "{n} Staffeln",
  age: "ab {n}",
  allAges: "ohne Altersgrenze",
  link: "Seite von {title}",
  up: "Daumen hoch",
  never: "Nie wieder",
  seen: "Schon gesehen",
  save: "Merken",
  unsave: "Nicht mehr merken",
  more: "Mehr davon",
  why: "Warum",
  of: "{action}: {title}",
};

const TABLES: Record<string, Words> = { en, de };

export function languageOf(lang: string): string {
  const base = lang.toLowerCase().split("-")[0] ?? "";
  return base in TABLES ? base : "en";
}

export function wordsFor(lang: string): Words {
  const given = (window as { MatineeWords?: Partial<Words> }).MatineeWords ?? {};
  const own = Object.entries(given).filter(([key, value]) => key in en && typeof value === "string");
  return { ...(TABLES[languageOf(lang)] ?? en), ...Object.fromEntries(own) };
}

/** Puts values into {places} of a phrase. */
export function say(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}

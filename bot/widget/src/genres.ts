// Genres as the server names them; English needs no table.

import { languageOf } from "./words";

const DE: Record<string, string> = {
  action: "Action",
  adventure: "Abenteuer",
  animation: "Animation",
  anime: "Anime",
  biography: "Biografie",
  comedy: "Komödie",
  crime: "Krimi",
  documentary: "Dokumentation",
  drama: "Drama",
  family: "Familie",
  fantasy: "Fantasy",
  history: "Geschichte",
  horror: "Horror",
  music: "Musik",
  musical: "Musical",
  mystery: "Mystery",
  reality: "Reality",
  romance: "Liebe",
  "science-fiction": "Science-Fiction",
  sport: "Sport",
  "stand-up": "Stand-up",
  thriller: "Thriller",
  war: "Krieg",
  western: "Western",
};

export function genreWord(genre: string, lang: string): string {
  const plain = genre.charAt(0).toUpperCase() + genre.slice(1).replace(/-/g, " ");
  return languageOf(lang) === "de" ? (DE[genre] ?? plain) : plain;
}

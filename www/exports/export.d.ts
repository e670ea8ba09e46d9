/** What an export gives: a file, by its name, media type and text. */
export interface Export {
  name: string;
  type: string;
  text: string;
}

/** What the analysis does not know of its article. */
export interface Context {
  /** Where the article is published; without it exports name it by a UUID made of its text. */
  url?: string;
  /** The file's name without its extension; without it, it is made of the title. */
  name?: string;
}

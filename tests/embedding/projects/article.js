/** Has what may differ from place to place: characters of two UTF-16 units, half of one, fractions, references, a date. */
export const ARTICLE = `Ferry lines strike over pay \u{1F6A2}

By Inés Duarte

SPLIT, Croatia, 3 May — Some 1.4 million passengers a year use the line, the Coastal Ferry Union said on Friday.

&quot;We have waited 2½ years,&quot; said Marko Perić of the union. \ud83d Perić said talks in Zagreb would go on.
`;

/**
 * What the page says of itself: of its settings, its history and its links.
 */
export const staying = {
  settings: "Settings",
  update: "A new version of this page is ready.",
  reload: "Reload now",
  reloadKeeps: "Your text is kept.",
  reloadLoses: "The browser does not let the page keep your text: copy it first, then reload the page yourself.",
  keepHistory: "Keep a history in this browser",
  forbidden: "The browser does not let the page store anything.",
  full: "The browser’s storage is full: this text could not be kept.",
  workLost: "What you had corrected in this text could not be read.",
  history: "History",
  empty: "Nothing is kept yet.",
  wipe: "Wipe the history",
  close: "Close",
  wiped: "The history is wiped.",
  untitled: "Without a title",
  language: "Language",
  copyLink: "Copy a link that holds this text",
  linkHint: "The link holds the whole text behind its “#”, which browsers send to no server.",
  linkCopied: "The link is copied. Whoever has it has the text.",
  linkTooLong: "This text is too long for a link: mail programs and chats would cut it.",
  linkBroken: "The link does not hold a text.",
  linkBrokenDetail: "It was cut or changed on its way. Ask for it again, or paste the article here.",
};

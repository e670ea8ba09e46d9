/** @typedef {"too-large" | "invalid-options" | "not-text" | "engine"} Code */

export class AnalyzerError extends Error {
  /**
   * @param {Code} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "AnalyzerError";
    this.code = code;
  }
}

/** What an import of the engine gives depends on the bundler: a compiled module, an address or bytes. init() takes each. */
declare const engine: unknown;
export default engine;

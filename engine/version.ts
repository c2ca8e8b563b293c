/** The engine's version: equal versions give equal forecasts. A test holds it to package.json. */
export const ENGINE_VERSION = "0.1.0";

/** Currencies by how they are written besides their code; a symbol shared by several names all. */
const CURRENCIES_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS"],
  US$: ["USD"],
  C$: ["CAD"],
  CA$: ["CAD"],
  A$: ["AUD"],
  AU$: ["AUD"],
  NZ$: ["NZD"],
  S$: ["SGD"],
  HK$: ["HKD"],
  R$: ["BRL"],
  "€": ["EUR"],
  "£": ["GBP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₩": ["KRW"],
  "₪": ["ILS"],
  "₺": ["TRY"],
  "₽": ["RUB"],
  "₴": ["UAH"],
  KČ: ["CZK"],
  ZŁ: ["PLN"],
  FT: ["HUF"],
  KR: ["SEK", "NOK", "DKK"],
  RS: ["INR", "PKR"],
  R: ["ZAR"],
  FR: ["CHF"],
  SFR: ["CHF"],
  EURO: ["EUR"],
  EUROS: ["EUR"],
  DOLLAR: ["USD"],
  "US DOLLAR": ["USD"],
  "POUND STERLING": ["GBP"],
};

const CODES = new Set(
  (
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY " +
    "KES KRW KWD MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY " +
    "TWD UAH USD UYU VND ZAR"
  ).split(" "),
);

/**
 * The currencies that a code, symbol or name may stand for, likeliest first.
 *
 * @returns null where it is none we know
 * @example findCurrency("kr.") // ["SEK", "NOK", "DKK"]
 */
export function findCurrency(text: string): readonly string[] | null {
  const name = text.trim().replace(/\.$/, "").toUpperCase();
  if (CODES.has(name)) return [name];
  // Not a plain look-up: "constructor" is no currency.
  return Object.hasOwn(CURRENCIES_BY_NAME, name) ? CURRENCIES_BY_NAME[name] : null;
}

/** One code for what may be several: the plan's own where it is among them, else the likeliest. */
export function chooseCurrency(candidates: readonly string[], planned: string | null): string {
  return planned !== null && candidates.includes(planned) ? planned : candidates[0];
}

import type { Opportunity } from "../engine/index.ts";

/** The open pipeline of the example team. Invented: no such companies, no such people. */
export const exampleOpportunities: readonly Opportunity[] = [
  open("Ash Tools", "2024-12-14", "inbound", "Ben Okafor", 22_000),
  open("Fir Textiles", "2025-07-19", "prospecting", "Chen Wei", 19_500),
  open("Maple Tools", "2025-08-01", "prospecting", "Ben Okafor", 210_500),
  open("Acacia Retail", "2025-08-15", "inbound", "Chen Wei", 24_000),
  open("Sycamore Tools", "2025-08-17", "prospecting", "Emil Novak", 5_500),
  open("Beech Media", "2025-09-01", "prospecting", "Dana Levi", 12_000),
  open("Aspen Motors", "2025-09-02", "inbound", "Dana Levi", 129_500),
  open("Juniper Mills", "2025-09-05", "prospecting", "Emil Novak", 17_000),
  open("Larch Labs", "2025-09-09", "prospecting", "Ben Okafor", 19_000),
  open("Pine Systems", "2025-09-30", "partners", "Emil Novak", 12_000),
  open("Alder Health", "2025-10-03", "partners", "Dana Levi", 21_500),
  open("Willow Textiles", "2025-10-05", "inbound", "Ben Okafor", 4_500),
  open("Holly Health", "2025-10-17", "prospecting", "Dana Levi", 11_000),
  open("Sequoia Works", "2025-10-26", "inbound", "Dana Levi", 11_500),
  open("Elm Ports", "2025-10-30", "partners", "Ana Costa", 7_500),
  open("Mulberry Foods", "2025-10-31", "partners", "Dana Levi", 44_500),
  open("Walnut Energy", "2025-11-01", "prospecting", "Chen Wei", 46_000),
  open("Cedar Mills", "2025-11-06", "inbound", "Ben Okafor", 53_000),
  open("Banyan Tools", "2025-11-09", "prospecting", "Ana Costa", 53_500),
  open("Spruce Labs", "2025-11-11", "inbound", "Emil Novak", 5_500),
  open("Rowan Media", "2025-11-15", "inbound", "Ana Costa", 20_500),
  open("Linden Labs", "2025-11-18", "prospecting", "Emil Novak", 24_000),
  open("Oak Health", "2025-11-23", "partners", "Ben Okafor", 96_500),
  open("Bamboo Mills", "2025-11-23", "prospecting", "Ben Okafor", 38_500),
  open("Olive Retail", "2025-11-25", "prospecting", "Chen Wei", 11_000),
  open("Poplar Retail", "2025-11-25", "prospecting", "Dana Levi", 26_000),
  open("Catalpa Tools", "2025-11-25", "inbound", "Ana Costa", 25_500),
  open("Cypress Textiles", "2025-11-27", "inbound", "Dana Levi", 24_500),
  open("Magnolia Textiles", "2025-11-28", "inbound", "Dana Levi", 23_500),
  open("Birch Retail", "2025-11-30", "prospecting", "Dana Levi", 12_500),
  open("Baobab Systems", "2025-12-05", "prospecting", "Ben Okafor", 31_500),
  open("Hazel Foods", "2025-12-09", "prospecting", "Chen Wei", 8_000),
  open("Hawthorn Textiles", "2025-12-14", "prospecting", "Ben Okafor", 9_000),
  open("Yew Retail", "2025-12-16", "inbound", "Emil Novak", 10_000),
  open("Laurel Tools", "2025-12-16", "partners", "Ana Costa", 32_000),
  open("Tamarind Power", "2025-12-23", "prospecting", "Ana Costa", 43_000),
];

function open(
  id: string,
  created: string,
  source: string,
  owner: string,
  amount: number,
): Opportunity {
  return { id, created, source, owner, amount, status: "open" };
}

import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";
import type { Alternative } from "./answers-request.ts";
import { askAlternatives } from "./ask-moves.ts";
import { type Estimate, estimate, type Means } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";
import { sampledShares, shapleyShares } from "./shapley.ts";

/** So many players have all their orders weighed: 64 coalitions. */
const EXACT_MAX = 6;
/** Pairs of an order and its reverse, beyond that. */
const ORDER_PAIRS = 100;

const SHUFFLE = entityOfText("order", "player");

/** What players change together, and what each contributes to it. */
export interface SharedOut {
  readonly base: Estimate;
  readonly all: Estimate;
  /** By player: its share, and what it changes alone. */
  readonly parts: readonly { readonly share: Estimate; readonly alone: Estimate }[];
}

/**
 * Shares out what several players change together, by Shapley: all orders up to six players, a
 * sample of orders beyond.
 *
 * @param alternativeOf the plan with just some of the players, by their indices in order
 */
export async function shareOut(
  inquiry: Inquiry,
  players: number,
  alternativeOf: (members: readonly number[]) => Alternative,
): Promise<{ readonly bookings: SharedOut; readonly pHit: SharedOut }> {
  const orders = players <= EXACT_MAX ? undefined : drawOrders(players);
  const coalitions = orders ? coalitionsOf(orders, players) : allCoalitions(players);
  const at = new Map(coalitions.map((coalition, index) => [coalition, index]));
  const answers = await askAlternatives(
    inquiry,
    coalitions.map((coalition) => alternativeOf(membersOf(coalition, players))),
  );
  const everybody = (1 << players) - 1;
  const shared = (read: (means: Means, alternative: number) => number): SharedOut => {
    const of = (means: Means) => (coalition: number) => read(means, at.get(coalition) as number);
    const told = (figure: (value: (coalition: number) => number) => number): Estimate =>
      estimate(answers, (means) => figure(of(means)));
    return {
      base: told((value) => value(0)),
      all: told((value) => value(everybody)),
      parts: Array.from({ length: players }, (_, player) => ({
        share: told((value) => sharesOf(players, orders, value)[player]),
        alone: told((value) => value(1 << player) - value(0)),
      })),
    };
  };
  const { outcome } = inquiry;
  return {
    bookings: shared(({ bookings }, alternative) => bookings(alternative, outcome)),
    pHit: shared(({ pHit }, alternative) => pHit(alternative, outcome)),
  };
}

function sharesOf(
  players: number,
  orders: readonly (readonly number[])[] | undefined,
  value: (coalition: number) => number,
): number[] {
  return orders ? sampledShares(players, orders, value) : shapleyShares(players, value);
}

function allCoalitions(players: number): number[] {
  return Array.from({ length: 1 << players }, (_, coalition) => coalition);
}

/** Those that some order passes through, and each player alone. */
function coalitionsOf(orders: readonly (readonly number[])[], players: number): number[] {
  const met = new Set<number>([0]);
  for (let player = 0; player < players; player++) met.add(1 << player);
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      coalition += 1 << player;
      met.add(coalition);
    }
  }
  return [...met];
}

function membersOf(coalition: number, players: number): number[] {
  return Array.from({ length: players }, (_, player) => player).filter(
    (player) => coalition & (1 << player),
  );
}

/** Orders and their reverses: what an early place gives, the late one takes. */
function drawOrders(players: number): number[][] {
  const seed = seedKey("orders");
  return Array.from({ length: ORDER_PAIRS }, (_, index) => {
    const key = trialKey(seed, index);
    const places = Array.from({ length: players }, (_player, player) => ({
      player,
      place: uniformOf(drawWord(key, SHUFFLE, player)),
    }));
    return places.sort((a, b) => a.place - b.place).map(({ player }) => player);
  }).flatMap((order) => [order, [...order].reverse()]);
}

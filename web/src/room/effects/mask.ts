// Between these the network is in doubt: below is background, above is the person.
const SURELY_BEHIND = 0.3;
const SURELY_PERSON = 0.7;
/** How much of the last frame's mask stays: edges do not flicker, and a hand that waves leaves no trail. */
const KEPT = 0.35;

/** From the network's doubt to an opacity of 0 to 1, without a hard edge. */
export function opacityOf(likelihood: number): number {
  const share = (likelihood - SURELY_BEHIND) / (SURELY_PERSON - SURELY_BEHIND);
  const held = Math.min(1, Math.max(0, share));
  return held * held * (3 - 2 * held);
}

/** Puts a frame's likelihoods into the mask that is shown, in place. */
export function updateMask(mask: Float32Array, likelihoods: Float32Array): void {
  for (let at = 0; at < mask.length; at += 1) {
    mask[at] = KEPT * (mask[at] ?? 0) + (1 - KEPT) * opacityOf(likelihoods[at] ?? 0);
  }
}

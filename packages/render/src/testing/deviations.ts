/** Examples of the CommonMark specification (0.31) whose HTML is another here, by reason. Any other deviation is a bug. */
const reasons: Readonly<Record<string, readonly number[]>> = {
  'raw HTML is shown as it was written, never run': [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172,
    173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491,
    494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
  ],
  'a mark does not stand inside itself': [369, 373, 389, 407, 408, 409, 417, 418, 419, 425, 426, 427, 432, 461, 463, 464, 465, 466],
  'bold and italic over the same words: bold is outside': [416, 467, 468],
  'two lines `---` at the top are front matter': [96, 98],
  'a link around nothing is shown as it was written': [484, 487],
  'only http, https, mailto and tel addresses are linked': [500, 596, 598, 599, 601],
  'schemes are in small letters': [597],
  'GFM: a bare address is a link': [602, 608, 611, 612],
}

export const deviations: ReadonlySet<number> = new Set(Object.values(reasons).flat())

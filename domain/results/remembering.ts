/** Texts of one column kept with their answers. */
const most = 1_000;

/** Characters of the longest text kept: what is longer hardly comes again, and could fill the memory. */
const longest = 200;

/** Characters from which V8 points into the longer text instead of copying from it (`SlicedString::kMinLength`). */
const shortestCut = 13;

/**
 * `answer`, which does not ask again what it has been asked: down a column of results the same few values stand
 * again and again. Keeps at most a thousand short texts, and then begins anew.
 * @param answer a function of its text alone. What it answers is handed out many times: not to be changed.
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return sameAsLast((text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    const own = ownCopy(text);
    const given = answer(own);
    if (own.length <= longest) {
      if (known.size >= most) known.clear();
      known.set(own, { answer: given });
    }
    return given;
  });
}

/** The same for a column whose values come again in the next line, if ever: keeps one. */
export function rememberingLast<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  return sameAsLast((text) => answer(ownCopy(text)));
}

function sameAsLast<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let lastText = '';
  let last = answer(lastText);
  return (text) => {
    if (text !== lastText) {
      last = answer(text);
      lastText = text;
    }
    return last;
  };
}

/**
 * A cell may be cut from the text of many rows, which would live as long as an answer made of it. Joining is the
 * cheapest that copies.
 */
function ownCopy(text: string): string {
  return text.length < shortestCut ? text : [text.slice(0, 1), text.slice(1)].join('');
}

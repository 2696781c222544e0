/** A mail that is to be sent later, though nothing has failed. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
  readonly mostSeconds: number;

  /** @param mostSeconds until it is to be looked at again. */
  constructor(why: string, mostSeconds: number) {
    super(why);
    this.mostSeconds = mostSeconds;
  }
}

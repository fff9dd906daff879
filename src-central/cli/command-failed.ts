/** What whoever typed a command has to be told, in a sentence. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

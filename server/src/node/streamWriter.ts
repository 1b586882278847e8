/** Writes messages to a stream, each as it is handed over: head and content in one, and no turn of the event loop before it. */
import { AbstractMessageWriter, type Message, type MessageWriter } from '../lsp/library';
import { messageBytes } from './messageBytes';

/** A promise of the writer holds when the stream has taken the message; messages go out in the order in which they came. */
export function createStreamWriter(stream: NodeJS.WritableStream): MessageWriter {
  return new StreamWriter(stream);
}

class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #failures = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => { this.fireError(error); });
    stream.on('close', () => { this.fireClose(); });
  }

  async write(message: Message): Promise<void> {
    try {
      await written(this.#stream, messageBytes(message));
    } catch (error) {
      this.fireError(error, message, ++this.#failures);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }
}

function written(stream: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

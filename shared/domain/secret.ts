import { inspect } from 'node:util';

/**
 * A plain secret (password, OTP code, Aadhaar number) in the memory of the one function that needs it.
 * Printing, logging or serialising it shows a placeholder. A class, because only `#` fields are truly private.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value: call it where it is used, and pass the Secret everywhere else. */
  expose(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

/** Ciphertext of a sealed field (base64). Only the vault makes and opens it; nothing can print or return it. */
export class Sealed {
  readonly #ciphertext: string;

  constructor(ciphertext: string) {
    this.#ciphertext = ciphertext;
  }

  /** For the store (which writes it) and the vault (which opens it). */
  ciphertext(): string {
    return this.#ciphertext;
  }

  toString(): string {
    return '[sealed]';
  }

  toJSON(): string {
    return '[sealed]';
  }

  [inspect.custom](): string {
    return '[sealed]';
  }
}

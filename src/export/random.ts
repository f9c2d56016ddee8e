import type { Lines } from './text';

/** `src/random/seeded.ts` in Python, number by number: what is drawn here is drawn there. */
export const pythonRandom: Lines = `
class Random:
    """Downhill's generator (sfc32): the same numbers as in the playground."""

    def __init__(self, seed, stream):
        mask = 0xFFFFFFFF
        name = 0x811C9DC5
        for character in stream:
            name = (name ^ ord(character)) * 0x01000193 & mask
        mixed = (name ^ (seed * 0x85EBCA6B) ^ (seed >> 32)) & mask
        words = []
        for _ in range(3):
            mixed = (mixed + 0x9E3779B9) & mask
            z = (mixed ^ (mixed >> 16)) * 0x21F0AAAD & mask
            z = (z ^ (z >> 15)) * 0x735A2D97 & mask
            words.append(z ^ (z >> 15))
        self.a, self.b, self.c = words
        self.counter = 1
        self.spare = None
        for _ in range(15):
            self.bits()

    def bits(self):
        mask = 0xFFFFFFFF
        result = (self.a + self.b + self.counter) & mask
        self.counter = (self.counter + 1) & mask
        self.a = self.b ^ (self.b >> 9)
        self.b = (self.c + (self.c << 3)) & mask
        self.c = (((self.c << 21) & mask | (self.c >> 11)) + result) & mask
        return result

    def uniform(self):
        """In [0, 1), 53 bits."""
        high = self.bits() >> 5
        return (high * 67108864 + (self.bits() >> 6)) / 9007199254740992

    def normal(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        radius = math.sqrt(-2 * math.log(1 - self.uniform()))
        angle = 2 * math.pi * self.uniform()
        self.spare = radius * math.sin(angle)
        return radius * math.cos(angle)

    def integer(self, n):
        return math.floor(self.uniform() * n)
`
  .trim()
  .split('\n');

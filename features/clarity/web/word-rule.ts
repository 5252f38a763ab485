/** The engine's id of words that the team avoids; written again here so that the engine need not be loaded for it. */
export const wordRule = 'forbidden-word'

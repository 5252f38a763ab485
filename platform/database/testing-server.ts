/** Starts the database that all tests share. */
export async function setup(): Promise<void> {}

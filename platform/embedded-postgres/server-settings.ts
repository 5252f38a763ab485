import { totalmem } from 'node:os'

const MiB = 1024 * 1024

/**
 * How the server is set. Durable: an acknowledged commit survives loss of power. Quiet: statements, values and rows
 * never reach its log, for they are what people wrote.
 */
export function serverSettings(listen: { socketDir: string; port: number }): Record<string, string> {
  const sharedMb = Math.max(32, Math.min(256, Math.floor(totalmem() / MiB / 16)))
  return {
    port: String(listen.port),
    ...(listen.socketDir === ''
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: listen.socketDir, unix_socket_permissions: '0700' }),
    max_connections: '100',
    shared_buffers: `${sharedMb}MB`,
    fsync: 'on',
    synchronous_commit: 'on',
    // one server, backed up by our own export: no standby reads this log
    wal_level: 'minimal',
    max_wal_senders: '0',
    min_wal_size: '256MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    // containers give /dev/shm 64 MB, which parallel queries exceed
    max_parallel_workers_per_gather: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_min_duration_statement: '-1',
    log_statement: 'none',
  }
}

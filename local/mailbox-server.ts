import { workerData } from 'node:worker_threads';
import { MailDev } from 'maildev';

// A thread of its own: MailDev writes to the console, which here goes to a log.
await new MailDev({ ...workerData, ip: '127.0.0.1', webIp: '127.0.0.1' }).start();

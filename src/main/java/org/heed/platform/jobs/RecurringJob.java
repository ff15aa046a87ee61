package org.heed.platform.jobs;

import java.time.Duration;

/**
 * Work repeated for ever, by one node at a time. Declared as a bean; it starts with the server.
 *
 * @param name stable name, unique among all jobs
 * @param every pause between the end of one run and the start of the next
 * @param work what to do; a failure is logged and the next run happens as planned
 */
public record RecurringJob(String name, Duration every, Runnable work) {}

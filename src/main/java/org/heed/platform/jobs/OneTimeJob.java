package org.heed.platform.jobs;

import java.util.function.Consumer;

/**
 * Work asked for once per instance, surviving restarts. Declared as a bean, scheduled with {@link
 * OneTimeJobs}.
 *
 * @param name stable name, unique among all jobs
 * @param work receives the instance, for example an id; repeated after a crash or failure (with
 *     back-off), so it must continue where it stopped
 */
public record OneTimeJob(String name, Consumer<String> work) {}

package org.heed.platform.outbox;

/** An event that only tests publish. */
@Topic("test.rang")
record Rang(long workspaceId, int number) implements DomainEvent {}

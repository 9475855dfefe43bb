package org.amparo.platform;

/**
 * Something that happened to one aggregate. Implemented by one sealed interface per aggregate, whose nested records each
 * carry an {@link EventName}, flat fields and, for personal values, {@code Personal} fields.
 */
public interface DomainEvent {
}

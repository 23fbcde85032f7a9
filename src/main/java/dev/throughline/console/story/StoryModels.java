package dev.throughline.console.story;

import dev.throughline.console.desk.OpenTabs;

/// The view models of the middle pane.
///
/// @param tabs the customers that are open
/// @param head the line under the customer's name
public record StoryModels(
        StoryViewModel story, NoteViewModel note, TicketsViewModel tickets, CustomerHeadViewModel head, OpenTabs tabs) {}

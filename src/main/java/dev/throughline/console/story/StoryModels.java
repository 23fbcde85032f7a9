package dev.throughline.console.story;

import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.Selection;

/// The view models of the middle pane.
///
/// @param tabs the customers that are open
/// @param head the line under the customer's name
/// @param selection several entries at once
public record StoryModels(
        StoryViewModel story, NoteViewModel note, TicketsViewModel tickets, CustomerHeadViewModel head, OpenTabs tabs,
        Selection selection) {}

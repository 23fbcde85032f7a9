package dev.throughline.console.story;

import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.Selection;
import javafx.beans.value.ObservableValue;

/// The view models of the middle pane.
///
/// @param tabs the customers that are open
/// @param head the line under the customer's name
/// @param selection several entries at once
/// @param nobody whether there is no customer to choose
public record StoryModels(
        StoryViewModel story, NoteViewModel note, TicketsViewModel tickets, CustomerHeadViewModel head, OpenTabs tabs,
        Selection selection, ObservableValue<Boolean> nobody) {}

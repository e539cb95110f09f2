/// Frames of cells, layout, themes, keymaps and widgets for a screen of characters: knows nothing of health.
///
/// May import Foundation and Yams only. Everything is a value; nothing here touches a terminal.
///
/// | folder | holds |
/// | --- | --- |
/// | Frame | the grid of cells, styles by role, rectangles |
/// | Text | widths of texts, cutting, wrapping |
/// | Keys | events, keys and their French names, keymaps |
/// | Theme | colours of the roles, contrast, theme files |
/// | Files | what is common to files that a person writes |
/// | Layout | fixed places of a screen, panes, scrolling |
/// | Widgets | what draws itself into a rectangle of a frame |
public enum DUITerminal {}

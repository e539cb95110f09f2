/// # DUIScreens
///
/// Draws a view model into a frame and turns keys into what happened. It decides nothing: rights, wording and
/// navigation belong to the view models. It imports DUIViewModels, DUIDomain and DUITerminal.
///
/// | folder | holds |
/// | --- | --- |
/// | Cadre | the frame around the panels, the keyboard, the sizes given to the view models |
/// | Lecture | readable content laid out in lines |
/// | Superpositions | help, search, options, dialogs, choices |
/// | Session | login and lock |
/// | Residents, Documents, Messagerie, Agenda, Parcours | one screen a panel |
public enum DUIScreens {}

/// The target DUIMessaging.
public enum DUIMessaging {}

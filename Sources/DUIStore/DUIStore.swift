/// The target DUIStore.
public enum DUIStore {}

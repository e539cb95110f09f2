/// The target DUIAssembly.
public enum DUIAssembly {}

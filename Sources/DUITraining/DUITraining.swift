/// The target DUITraining.
public enum DUITraining {}

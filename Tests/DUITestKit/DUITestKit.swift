public enum DUITestKit {}

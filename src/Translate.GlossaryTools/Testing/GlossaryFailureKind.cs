namespace Translate.GlossaryTools.Testing;

/// <summary>The ways in which a sentence of the glossary fails.</summary>
public enum GlossaryFailureKind
{
    /// <summary>The entry does not match in the Indonesian sentence of its example.</summary>
    TermNotFound,

    /// <summary>The English sentence of the example lacks a rendering.</summary>
    ExampleTarget,

    /// <summary>The engine's target of the example lacks a rendering.</summary>
    EngineTarget,

    /// <summary>The engine gave no target.</summary>
    EngineFailed,

    /// <summary>The entry matches in a sentence in which it must not.</summary>
    NotSentence,
}

namespace Translate.Engines.Offline;

/// <summary>What the grammar needs to know about a word beyond its class. In the lexicon's files, the names are in lower case.</summary>
[Flags]
internal enum WordFeatures
{
    None = 0,

    /// <summary>A person or group of people, so that "who" follows it.</summary>
    Human = 1,

    /// <summary>Man or boy, or a man's name: "he".</summary>
    Male = 2,

    /// <summary>Woman or girl, or a woman's name: "she".</summary>
    Female = 4,

    /// <summary>Not countable, so that it takes no "a" and no plural.</summary>
    Mass = 8,

    /// <summary>Known without being named before, so that it takes "the": the government, the sun.</summary>
    Unique = 16,

    /// <summary>A verb of a state, which news writes in the present: know, contain, belong to.</summary>
    Stative = 32,

    /// <summary>A verb of speech, which a quotation precedes or follows.</summary>
    Speech = 64,

    /// <summary>A verb without object.</summary>
    Intransitive = 128,

    /// <summary>A noun that means several unless one is counted or pointed at: <c>warga</c>, residents.</summary>
    Plural = 256,

    /// <summary>A noun that means several where it is new, but one where it is known: <c>membuat kebijakan</c>, make policies.</summary>
    Generic = 512,
}

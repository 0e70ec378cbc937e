namespace Translate.Core.Bitexts;

/// <summary>What a target file has in place of boilerplate of a web page, such as <c>Baca juga: …</c>.</summary>
public enum BoilerplateText
{
    /// <summary>The source as it is.</summary>
    Keep,

    /// <summary>Nothing.</summary>
    Drop,

    /// <summary>Its translation, which costs what any text costs.</summary>
    Translate,
}

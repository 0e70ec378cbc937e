namespace Translate.Core.Translators;

/// <summary>What an engine bills.</summary>
public enum PriceUnit
{
    /// <summary>Characters of the request, in UTF-16 code units, markup included.</summary>
    Characters,

    /// <summary>Tokens of a language model. Counts of billed characters are then counts of input tokens; a token of the answer counts as many as it costs.</summary>
    Tokens,
}

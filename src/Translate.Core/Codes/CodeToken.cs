namespace Translate.Core.Codes;

/// <summary>A word or a punctuation mark of a text, as inline codes see it: no code may be placed inside.</summary>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="End">The offset after its last one.</param>
/// <param name="IsWord">Whether it has letters or digits.</param>
internal readonly record struct CodeToken(int Start, int End, bool IsWord);

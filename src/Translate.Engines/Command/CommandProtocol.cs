namespace Translate.Engines.Command;

/// <summary>How the engine <c>command</c> talks to its program.</summary>
public enum CommandProtocol
{
    /// <summary>One line in, one line out.</summary>
    Lines,

    /// <summary>One JSON object per line: <c>{"id","text"}</c> in, <c>{"id","target"}</c> or <c>{"id","error"}</c> out, in any order.</summary>
    Jsonl,
}

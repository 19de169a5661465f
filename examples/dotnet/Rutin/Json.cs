using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Rutin
{
    /// <summary>
    /// JSON to be read: a text or bytes of UTF-8 as they stand, or a dictionary of
    /// dictionaries, lists, texts, numbers, booleans, times and nulls.
    /// </summary>
    public struct Json
    {
        private readonly byte[] bytes;

        private Json(byte[] bytes)
        {
            this.bytes = bytes;
        }

        public static implicit operator Json(string json)
        {
            if (json == null)
                throw new ArgumentNullException(nameof(json));
            return new Json(Native.Bytes(json, nameof(json)));
        }

        public static implicit operator Json(byte[] json)
        {
            if (json == null)
                throw new ArgumentNullException(nameof(json));
            return new Json(json);
        }

        public static implicit operator Json(Dictionary<string, object> members)
        {
            if (members == null)
                throw new ArgumentNullException(nameof(members));
            return Of(members);
        }

        internal byte[] Bytes
        {
            get
            {
                if (bytes == null)
                    throw new ArgumentNullException("json");
                return bytes;
            }
        }

        internal UIntPtr Length
        {
            get { return (UIntPtr)Bytes.Length; }
        }

        internal static Json Of(object value)
        {
            var json = new StringBuilder();
            Write(value, json);
            return json.ToString();
        }

        /// <summary>A time as RFC 3339 has it.</summary>
        internal static string Time(DateTimeOffset time)
        {
            return time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        }

        private static void Write(object value, StringBuilder to)
        {
            if (value == null)
                to.Append("null");
            else if (value is string)
                Quote((string)value, to);
            else if (value is bool)
                to.Append((bool)value ? "true" : "false");
            else if (value is DateTimeOffset)
                Quote(Time((DateTimeOffset)value), to);
            else if (value is IDictionary)
                WriteMembers((IDictionary)value, to);
            else if (value is IEnumerable)
                WriteList((IEnumerable)value, to);
            else if (value is IConvertible && !(value is DateTime) && !(value is char))
                to.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
            else
                throw new ArgumentException("found a " + value.GetType() + ", and JSON has none"
                    + (value is DateTime ? "; a DateTimeOffset is a time" : ""));
        }

        private static void WriteMembers(IDictionary members, StringBuilder to)
        {
            var between = "{";
            foreach (DictionaryEntry member in members)
            {
                to.Append(between);
                Quote((string)member.Key, to);
                to.Append(':');
                Write(member.Value, to);
                between = ",";
            }
            to.Append(members.Count == 0 ? "{}" : "}");
        }

        private static void WriteList(IEnumerable list, StringBuilder to)
        {
            var between = "";
            to.Append('[');
            foreach (var value in list)
            {
                to.Append(between);
                Write(value, to);
                between = ",";
            }
            to.Append(']');
        }

        private static void Quote(string text, StringBuilder to)
        {
            to.Append('"');
            foreach (var c in text)
            {
                if (c < ' ' || c == '"' || c == '\\')
                    to.Append("\\u").Append(((int)c).ToString("x4"));
                else
                    to.Append(c);
            }
            to.Append('"');
        }
    }
}

// What the worker unpacks the program with.
export {decompress} from "fzstd"
